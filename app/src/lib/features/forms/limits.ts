export const HEADING_MAX = 200;
export const CHOICES_MAX = 2000;
