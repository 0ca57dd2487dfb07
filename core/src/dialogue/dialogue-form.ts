/** The ways in which an agency meets the people for a dialogue; each is counted apart. */
export const dialogueForms = ['conference', 'thematic', 'online', 'business'] as const;
export type DialogueForm = (typeof dialogueForms)[number];
