export const WORDS_MAX = 1000;
export const DEADLINE_MAX = 200;
