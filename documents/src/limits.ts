/** Largest file taken, in megabytes, on every way in. */
export const MOST_MEGABYTES = 50;
