/** What a token may be used for, within the rights of who holds it. */
export const scopes = ['read', 'registers', 'register', 'report', 'files'] as const;
export const TOKEN_DAYS = 90;
export const TOKEN_DAYS_MAX = 365;
export const TOKEN_NAME_MAX = 80;
export const TOKENS_MAX = 20;
