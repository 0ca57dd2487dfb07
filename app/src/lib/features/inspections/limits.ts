export const TEAM_MAX = 1000;
export const CONTENTS_MAX = 2000;
export const LIST_MAX = 5000;
export const NOTE_MAX = 300;
export const FINDING_MAX = 1000;
export const REASON_MAX = 500;
