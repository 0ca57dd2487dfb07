import { readDocument } from '@kheo/core';
import { expect, test } from 'vitest';
import { readPdf } from '../src/read-pdf.ts';
import { writePdf } from '../src/write-pdf.ts';
import { documentOf } from './compose/paper.ts';
import { differing, factsOf } from './compare.ts';
import { plans } from './plans/plans.ts';

/** The paper that leaves the house is read, by whoever gets it, as the model it was set from. */
test.each(plans)('$name set on pages by Khéo says the same as its model', async (plan) => {
	const model = documentOf(plan);
	const pages = await readPdf(writePdf(model, { title: plan.name, at: new Date('2026-09-01T00:00:00Z') }));
	expect(factsOf(readDocument(pages))).toEqual(factsOf(readDocument(model)));
	expect(differing(readDocument(model), readDocument(pages))).toEqual([]);
});
