/** The forms of a signed paper's own card. */
export const issuingSteps = ['sign', 'number', 'attach', 'issue', 'withdraw', 'cancel', 'remedy'] as const;
