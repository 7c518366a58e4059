package names

const Moor = "moor_vessel"
