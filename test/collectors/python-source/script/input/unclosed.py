# /// script
# dependencies = ["never-closed"]
print("the block has no end")
