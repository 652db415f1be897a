//! From what is kept to what is public: prints, reads back, and swaps the shelf whole.
