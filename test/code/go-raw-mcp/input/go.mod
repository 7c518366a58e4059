module harbour.example/raw

go 1.24
