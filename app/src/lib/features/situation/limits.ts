export const severities = ['calm', 'watch', 'urgent'] as const;
export const NOTE_MAX = 3000;
export const SOURCE_MAX = 200;
export const LINK_MAX = 500;
export const PLACE_MAX = 300;
export const TASK_MAX = 1000;
