export const TITLE_MAX = 300;
export const PLACE_MAX = 300;
export const TASK_MAX = 200;
export const REASON_MAX = 300;
export const NOTE_MAX = 500;
