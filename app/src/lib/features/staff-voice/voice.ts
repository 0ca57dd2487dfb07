import type { PlainDate, ShownGroups } from '@kheo/core';

export const voiceFields = ['conditions', 'pay', 'appraisal', 'growth', 'relations', 'democracy', 'other'] as const;
export type VoiceField = (typeof voiceFields)[number];

/** Whom somebody counts among, if they say so: counted apart from what was said. */
export const voiceKinds = ['official', 'employee', 'worker', 'unsaid'] as const;
export type VoiceKind = (typeof voiceKinds)[number];

export type Voice = {
	readonly id: string;
	readonly version: number;
	readonly field: VoiceField;
	readonly words: string;
	readonly week: PlainDate;
	readonly state: 'received' | 'answered' | 'withheld';
	readonly answer: string | null;
	readonly reason: string | null;
};

/** What the sender sees; `looks`: how often the name was read, null where none was given. */
export type OwnVoice = Omit<Voice, 'id' | 'version'> & { readonly looks: number | null };

export type VoiceFigures = {
	readonly year: number;
	readonly received: number;
	readonly answered: number;
	readonly withheld: number;
	readonly kinds: ShownGroups<VoiceKind>;
};

export type Keeper = { readonly userId: string; readonly name: string; readonly grantedBy: string | null };
