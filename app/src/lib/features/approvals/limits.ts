export const INITIALS_MAX = 2;
