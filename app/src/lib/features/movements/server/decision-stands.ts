import { sql } from 'kysely';

/** Whether the decision of the movement `m` is issued and was not recalled: until then, and from then on, nobody is publicly recognised. */
export const decisionStands = sql<boolean>`exists (
	select from outgoing_documents o where o.draft_id = m.decision_draft_id and o.issued_on is not null and o.withdrawn_at is null
		and not exists (select from document_remedies x where x.document_id = o.id and x.how = 'recalled'))`;
