export const WORDS_MIN = 10;
export const WORDS_MAX = 5000;
export const ANSWER_MAX = 10_000;
export const NAME_MAX = 120;
export const REASON_MAX = 500;
