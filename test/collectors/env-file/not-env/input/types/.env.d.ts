declare const X = 1
