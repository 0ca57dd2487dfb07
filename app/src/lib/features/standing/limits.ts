export const WORDS_MAX = 1000;
