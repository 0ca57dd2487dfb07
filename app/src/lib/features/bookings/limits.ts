export const TITLE_MAX = 300;
export const NOTE_MAX = 500;
export const NAME_MAX = 120;
export const PHONE_MAX = 20;
export const MAIL_MAX = 200;
export const PEOPLE_MAX = 10;
