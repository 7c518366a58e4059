import openai
print "old style", openai.Completion.create(engine="davinci-imaginary")
