# /// script
# dependencies = [
#   "kelp-vision>=3",
#   "two words here",
# ]
# ///

# /// other
# ignored = true
# ///
