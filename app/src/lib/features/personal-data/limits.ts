export const PURPOSE_MAX = 1000;
export const SOURCE_MAX = 300;
