import { searchKey } from '../language/search-key.ts';

export type ParticipantKind = { readonly kind: string; readonly count: number };

/** Who took part. One who came three times is one person ("người") and three turns ("lượt người"). */
export type Participants = {
	readonly people: number | null;
	readonly turns: number | null;
	/** "45 công chức", "15 đoàn viên": kinds of people; where given, they make up `people`. */
	readonly kinds: readonly ParticipantKind[];
};

export const noParticipants: Participants = { people: null, turns: null, kinds: [] };

export type ParticipantFault = { readonly code: 'participants-sum' | 'participants-turns'; readonly given: number; readonly counted: number };

/** Figures that cannot all be true: kinds that do not add up to the people, or fewer turns than people. */
export function participantFault({ people, turns, kinds }: Participants): ParticipantFault | null {
	const sum = kinds.reduce((all, { count }) => all + count, 0);
	if (people !== null && kinds.length > 0 && sum !== people) return { code: 'participants-sum', given: people, counted: sum };
	const known = people ?? (kinds.length > 0 ? sum : null);
	if (turns !== null && known !== null && turns < known) return { code: 'participants-turns', given: turns, counted: known };
	return null;
}

/** How many people: as said, or as the kinds add up. */
export function peopleIn({ people, kinds }: Participants): number | null {
	return people ?? (kinds.length > 0 ? kinds.reduce((all, { count }) => all + count, 0) : null);
}

export type ReadKinds = {
	readonly kinds: readonly ParticipantKind[];
	/** Pieces in which no number beside a kind was found. */ readonly unread: readonly string[];
};

const numberFirst = /^(\d{1,3}(?:\.\d{3})+|\d{1,7})\s*(?:người\s+là\s+|là\s+)?(\D.*)$/u;
const numberLast = /^(\D*?)\s*[:–-]?\s*(\d{1,3}(?:\.\d{3})+|\d{1,7})(?:\s*người)?$/u;

/** Kinds as people type them: "45 công chức, 15 đoàn viên", "công chức: 45" or one a line. The same kind twice is added up. What is not understood comes back. */
export function readParticipantKinds(text: string): ReadKinds {
	const pieces = text
		.normalize('NFC')
		.split(/[,;\n]|\s+và\s+/u)
		.map((piece) => piece.trim())
		.filter((piece) => piece !== '');
	const read = pieces.map((piece) => ({ piece, found: kindOf(piece) }));
	return {
		kinds: addedUp(read.flatMap(({ found }) => found ?? [])),
		unread: read.filter(({ found }) => found === null).map(({ piece }) => piece)
	};
}

function kindOf(piece: string): ParticipantKind | null {
	const first = numberFirst.exec(piece);
	const last = first ? null : numberLast.exec(piece);
	const kind = (first?.[2] ?? last?.[1] ?? '').trim();
	const count = Number((first?.[1] ?? last?.[2] ?? '').replaceAll('.', ''));
	return kind === '' || /\d/u.test(kind) ? null : { kind, count };
}

function addedUp(kinds: readonly ParticipantKind[]): ParticipantKind[] {
	return [...Map.groupBy(kinds, ({ kind }) => searchKey(kind)).values()].flatMap((same) =>
		same[0] ? [{ kind: same[0].kind, count: same.reduce((all, { count }) => all + count, 0) }] : []
	);
}
