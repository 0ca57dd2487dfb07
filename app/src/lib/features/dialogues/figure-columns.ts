/** The columns of the figures, for the table and the spreadsheet alike. */
export const figureColumns = ['held', 'received', 'answered', 'kept', 'kept-late', 'owed', 'overdue', 'passed', 'set-aside', 'merged', 'open'] as const;
