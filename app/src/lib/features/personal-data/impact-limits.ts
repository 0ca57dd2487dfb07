export const ANSWER_MAX = 5000;
export const DOCUMENT_MAX = 100;
