export const NAME_MAX = 120;
export const PHONE_MAX = 20;
export const MAIL_MAX = 200;
export const WORDS_MAX = 3000;
export const ANSWER_MAX = 5000;
export const NOTE_MAX = 500;
