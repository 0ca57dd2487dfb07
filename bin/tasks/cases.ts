import { scoreReadings } from '../steps/cases.ts';

/** `npm run cases`: scores the readings of real documents, field by field; says so and ends with 0 where they are absent. */
const ended = await scoreReadings();
if (ended === null) console.log('skipped: the labelled documents (../shared/corpus) are not beside this checkout');
else {
	console.log(ended.output.trimEnd());
	process.exit(ended.code);
}
