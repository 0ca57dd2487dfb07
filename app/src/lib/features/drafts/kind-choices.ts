import { draftKinds } from '@kheo/core';

/** What a person chooses from; a decision with a list is told from one without. */
export const kindChoices = Object.entries({ ...draftKinds, recognition: 'Quyết định khen thưởng, công nhận (kèm danh sách)' }).map(([code, name]) => ({
	code,
	name
}));
