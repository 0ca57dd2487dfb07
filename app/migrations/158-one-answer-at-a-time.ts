import { type Kysely, sql } from 'kysely';

/** Nearly every answer comes alone: it adds one to each of its counts, where its desk has counts already, without grouping anything. Four times the rows of counts, so that answers at once wait more seldom. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`create function with_one_more(tally integer[], levels smallint[]) returns integer[] language plpgsql immutable as $$ declare place integer; begin
		for at in 1 .. cardinality(levels) loop
			if levels[at] > 0 then place := (at - 1) * 5 + levels[at]; tally[place] := tally[place] + 1; end if;
		end loop;
		return tally; end $$`.execute(db);
	await sql`create or replace function tally_survey_responses() returns trigger language plpgsql as $$ declare place smallint := floor(random() * 32); one survey_responses; begin
		if (select count(*) from added) = 1 then
			select * into one from added;
			update survey_tallies set responses = responses + 1, tally = with_one_more(tally, one.levels)
				where agency_id = one.agency_id and survey_id = one.survey_id and desk_id = one.desk_id and way = one.way and slot = place;
			if found then return null; end if;
		end if;
		insert into survey_tallies as kept (survey_id, desk_id, way, slot, responses, tally)
		select h.survey_id, h.desk_id, h.way, place, h.responses, array(
			select coalesce(c.n, 0)::int from generate_series(0, h.size - 1) as at left join (
				select (u.ord - 1) * 5 + u.level - 1 as at, count(*) as n from added a, unnest(a.levels) with ordinality as u(level, ord)
				where u.level > 0 and a.survey_id = h.survey_id and a.desk_id = h.desk_id and a.way = h.way group by 1
			) c using (at) order by at)
		from (select survey_id, desk_id, way, count(*)::int as responses, max(cardinality(levels)) * 5 as size from added group by 1, 2, 3) h order by 1, 2, 3
		on conflict (agency_id, survey_id, desk_id, way, slot) do update set responses = kept.responses + excluded.responses,
			tally = array(select a + b from unnest(kept.tally, excluded.tally) with ordinality as u(a, b, ord) order by ord);
		return null; end $$`.execute(db);
}
