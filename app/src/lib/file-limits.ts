/** The largest file that any form takes. */
export const FILE_MAX = 50 * 1024 * 1024;
/** The largest photo, wherever only our own smaller copy of it is kept. */
export const PHOTO_MAX = 12 * 1024 * 1024;
