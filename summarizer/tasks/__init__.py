"""The two tasks: each makes a Request from an article, and a noun from the Reply."""
