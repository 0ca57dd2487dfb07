import { randomUUID } from 'node:crypto';
import { addDays, usualSatisfactionQuestions } from '@kheo/core';
import pg from 'pg';
import { answerAssisted } from '../../app/src/lib/features/surveys/server/service/answer-survey.ts';
import { prepareSurvey } from '../../app/src/lib/features/surveys/server/service/make-survey.ts';
import { readResults } from '../../app/src/lib/features/surveys/server/service/read-results.ts';
import { readSurveyDesk } from '../../app/src/lib/features/surveys/server/service/read-surveys.ts';
import { closeSurvey, openSurvey } from '../../app/src/lib/features/surveys/server/service/run-survey.ts';
import { newId } from '../../app/src/lib/server/database/new-id.ts';
import { alternate, milliseconds } from '../alternate.ts';
import { judge } from '../judge.ts';
import type { Row } from '../row.ts';
import { type Office, startOffice } from '../samples/office.ts';

const AT_ONCE = 16;
const SECONDS = 1;
const DESKS = 10;
const ANSWERS = 200_000;
const levels = usualSatisfactionQuestions.map((_, at) => (at % 5) + 1);

/** What came of 200,000 answers, as the page of results asks for it; and how many answers are taken in a second. */
export async function measure(): Promise<readonly Row[]> {
	process.env['KHEO_SECRET'] ??= randomUUID();
	const office = await startOffice(AT_ONCE);
	const pool = new pg.Pool({ connectionString: office.appUrl, max: AT_ONCE });
	pool.on('error', () => undefined);
	try {
		return [await intake(office, pool), await aggregation(office)];
	} finally {
		await pool.end();
		await office.stop();
	}
}

async function intake(office: Office, pool: pg.Pool): Promise<Row> {
	await makePeerTable(office);
	const { id, deskIds } = await openedSurvey(office);
	const taken = await alternate(
		() => perSecond((n) => answerAssisted(office.ctx, { surveyId: id, deskId: deskIds[n % DESKS] ?? '', levels }, newId())),
		() => perSecond(async () => void (await pool.query('insert into bench_answers (id, levels) values ($1, $2) returning id', [randomUUID(), levels])))
	);
	const claim = {
		name: `survey answer, ${AT_ONCE} at once: INSERT … RETURNING through pg`,
		unit: '/s',
		ratioIs: 'ours/peer',
		op: '>=',
		must: 0.4,
		beyond: 0.55
	} as const;
	return judge(claim, taken.ours, taken.peer);
}

async function aggregation(office: Office): Promise<Row> {
	const { id, version } = await openedSurvey(office);
	await storeAnswers(office, id);
	await closeSurvey(office.ctx.as('office'), id, { version, population: null });
	const ours: number[] = [];
	for (let run = 0; run < 6; run += 1) ours.push(await milliseconds(() => readAll(office, id)));
	return judge(
		{ name: `results of ${ANSWERS} survey answers at ${DESKS} desks`, unit: 'ms', ratioIs: 'ours', op: '<=', must: 100, beyond: 20 },
		ours.slice(1),
		null
	);
}

async function readAll({ ctx }: Office, id: string): Promise<void> {
	const { results } = await readResults(ctx, id);
	if (results.responses !== ANSWERS) throw new Error(`counted ${results.responses} answers`);
}

async function openedSurvey({ ctx }: Office) {
	const system = ctx.as('office');
	const id = await prepareSurvey(system, {
		title: 'Khảo sát đo tốc độ',
		purpose: '',
		desks: Array.from({ length: DESKS }, (_, at) => `Quầy ${at + 1}`),
		questions: [...usualSatisfactionQuestions],
		formula: 'satisfied-share/1',
		access: 'open',
		population: null,
		opensOn: ctx.today,
		closesOn: addDays(ctx.today, 30)
	});
	await openSurvey(system, id, { version: 1 });
	const { survey } = await readSurveyDesk(system, id);
	return { id, version: survey.version, deskIds: survey.desks.map((desk) => desk.id) };
}

/** As the owner, through the same trigger that counts each answer. */
async function storeAnswers({ ownerUrl, ctx }: Office, surveyId: string): Promise<void> {
	const owner = new pg.Client({ connectionString: ownerUrl });
	await owner.connect();
	await owner.query('begin');
	await owner.query("select set_config('kheo.agency_id', $1, true)", [ctx.agencyId]);
	const chosen = levels.map((_, at) => `1 + (n * ${at + 3} + n / 7) % 5`).join(', ');
	await owner.query(
		`insert into survey_responses (id, survey_id, desk_id, way, answered_on, levels)
		select gen_random_uuid(), $1, d.id, 'web', $2, array[${chosen}]::smallint[] from generate_series(1, ${ANSWERS}) n join survey_desks d on d.survey_id = $1 and d.position = n % ${DESKS}`,
		[surveyId, ctx.today]
	);
	await owner.query('commit');
	await owner.end();
}

async function perSecond(answer: (n: number) => Promise<void>): Promise<number> {
	const end = performance.now() + SECONDS * 1000;
	let taken = 0;
	const work = async (worker: number) => {
		for (let n = worker; performance.now() < end; n += 1, taken += 1) await answer(n);
	};
	const spent = await milliseconds(() => Promise.all(Array.from({ length: AT_ONCE }, (_, worker) => work(worker))));
	return (taken * 1000) / spent;
}

async function makePeerTable({ ownerUrl }: Office): Promise<void> {
	const owner = new pg.Client({ connectionString: ownerUrl });
	await owner.connect();
	await owner.query(
		'create table bench_answers (id uuid primary key, levels smallint[] not null, at timestamptz not null default now()); grant insert, select on bench_answers to kheo_app'
	);
	await owner.end();
}
