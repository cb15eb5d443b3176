// Writing: a toolbar for Markdown, what the text will look like, and keeping in between. Without it the form works too.
export {};
