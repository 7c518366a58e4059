import streamlit as st
from openai import OpenAI

SIZES = {"Small": "gpt-4.1-nano", "Large": "gpt-4.1"}
model = st.sidebar.selectbox("Model", ["gpt-4o", "gpt-4o-mini"])
other = st.text_input("Another", value="gpt-5")
size = SIZES[st.radio("Size", options=SIZES)]
client = OpenAI()
client.responses.create(model=model, input="x")
client.responses.create(model=other, input="x")
client.responses.create(model=size, input="x")
