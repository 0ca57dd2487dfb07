import type { FormAnswers, FormQuestion, FormResult, PlainDate } from '@kheo/core';

export type Questionnaire = {
	readonly id: string;
	readonly version: number;
	readonly title: string;
	readonly purpose: string;
	readonly questions: readonly FormQuestion[];
	readonly closesOn: PlainDate;
	readonly retentionMonths: number;
	readonly state: 'prepared' | 'open' | 'closed';
	readonly takesAnswers: boolean;
};

/** One screen of the form as its holder has it before them. */
export type FormScreen = {
	readonly code: string;
	readonly screen: number;
	readonly screens: number;
	readonly isLast: boolean;
	readonly isSent: boolean;
	readonly questions: readonly FormQuestion[];
	readonly answers: FormAnswers;
	/** Those of the screen that must be answered and were not. */
	readonly missing: readonly string[];
};

export type QuestionnaireDesk = {
	readonly questionnaire: Questionnaire;
	readonly sent: number;
	readonly begun: number;
	/** Once it is closed. */
	readonly results: readonly FormResult[] | null;
	/** The time of answers in words is over: nobody knows any more how many there were. */
	readonly wordsErased: boolean;
};
