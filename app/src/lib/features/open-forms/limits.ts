export const RULE_WORDS_MAX = 100;
export const RULE_MOST = 10_000;
