export const NOTE_MAX = 500;
/** The names of the forms, by which an answer finds its place on the page. */
export const dispatchSteps = ['send', 'settle', 'callOff', 'mistake', 'sendAgain', 'answer', 'organ', 'status'] as const;
