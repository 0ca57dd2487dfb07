export const TITLE_MAX = 300;
export const NOTE_MAX = 2000;
export const WORDS_MAX = 5000;
export const QUOTE_MAX = 1000;
export const NAME_MAX = 200;
export const REASON_MAX = 500;
