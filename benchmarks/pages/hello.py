"""The least a Streamlit page can be: what no page of ours can beat by much."""

import streamlit as st

st.title("Hello")
st.button("Say it again")
st.write("Hello, world")
