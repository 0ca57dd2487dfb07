export const TITLE_MAX = 300;
export const WORDS_MAX = 2000;
export const PLACE_MAX = 200;
export const OPINION_MAX = 5000;
