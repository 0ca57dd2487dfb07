export const CONTENT_MAX = 500;
export const TITLE_MAX = 300;
export const SHORT_MAX = 200;
export const LINK_MAX = 500;
