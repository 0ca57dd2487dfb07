export const WORDS_MAX = 300;
