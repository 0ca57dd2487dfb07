export const TITLE_MAX = 300;
export const QUESTION_MAX = 2000;
export const PLACE_MAX = 200;
export const REASON_MAX = 500;
