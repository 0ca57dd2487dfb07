export const SIGNER_WORDS = 100;
export const REASON_MAX = 1000;
