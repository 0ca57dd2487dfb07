export const NAME_MAX = 120;
export const PLACE_MAX = 300;
export const WORDS_MAX = 5000;
export const ANSWER_MAX = 5000;
export const REASON_MAX = 500;
