# /// script
# dependencies = ["open
# ///
print("hello")
