export const TITLE_MAX = 300;
export const PURPOSE_MAX = 2000;
export const NAME_MAX = 200;
export const ACHIEVEMENT_MAX = 4000;
export const REASON_MAX = 500;
export const REMARK_MAX = 1000;
export const THANKS_MAX = 600;
