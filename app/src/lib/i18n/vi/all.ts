import { accounts } from './accounts.ts';
import { invitationPage } from './invitation-page.ts';
import { invitations } from './invitations.ts';
import { mendAccount } from './mend-account.ts';
import { newKeepers } from './new-keepers.ts';
import { peopleGroup } from './people-group.ts';
import { passkeys } from './passkeys.ts';
import { confirmBySso } from './confirm-by-sso.ts';
import { signOn } from './sign-on.ts';
import { ssoUnknown } from './sso-unknown.ts';
import { activities } from './activities.ts';
import { api } from './api.ts';
import { approvals } from './approvals.ts';
import { archive } from './archive.ts';
import { auditLog } from './audit-log.ts';
import { benefits } from './benefits.ts';
import { backups } from './backups.ts';
import { bookings } from './bookings.ts';
import { formGuard } from './form-guard.ts';
import { board } from './board.ts';
import { jobs } from './jobs.ts';
import { safety } from './safety.ts';
import { calendar } from './calendar.ts';
import { concurrences } from './concurrences.ts';
import { consolidations } from './consolidations.ts';
import { consultations } from './consultations.ts';
import { corrections } from './corrections.ts';
import { coverage } from './coverage.ts';
import { dialogueStandings } from './dialogue-standings.ts';
import { dialogues } from './dialogues.ts';
import { criticisms } from './criticisms.ts';
import { directives } from './directives.ts';
import { disclosures } from './disclosures.ts';
import { dispatch } from './dispatch.ts';
import { disseminations } from './disseminations.ts';
import { documents } from './documents.ts';
import { drafts } from './drafts.ts';
import { evidence } from './evidence.ts';
import { feedback } from './feedback.ts';
import { fileLimits } from './file-limits.ts';
import { forms } from './forms.ts';
import { home } from './home.ts';
import { dutySessions } from './duty-sessions.ts';
import { inspections } from './inspections.ts';
import { issuing } from './issuing.ts';
import { levels } from './levels.ts';
import { models } from './models.ts';
import { members } from './members.ts';
import { movements } from './movements.ts';
import { openForms } from './open-forms.ts';
import { ownPlans } from './own-plans.ts';
import { paperStyle } from './paper-style.ts';
import { paperMetadata } from './paper-metadata.ts';
import { people } from './people.ts';
import { plans } from './plans.ts';
import { promises } from './promises.ts';
import { receptions } from './receptions.ts';
import { questionnaires } from './questionnaires.ts';
import { registers } from './registers.ts';
import { relations } from './relations.ts';
import { reliefs } from './reliefs.ts';
import { reorganisations } from './reorganisations.ts';
import { reminders } from './reminders.ts';
import { renewals } from './renewals.ts';
import { reports } from './reports.ts';
import { revisions } from './revisions.ts';
import { sendings } from './sendings.ts';
import { shell } from './shell.ts';
import { signatures } from './signatures.ts';
import { situation } from './situation.ts';
import { signers } from './signers.ts';
import { slogans } from './slogans.ts';
import { staffVoice } from './staff-voice.ts';
import { standing, unitLinks } from './standing.ts';
import { submissions } from './submissions.ts';
import { supervision } from './supervision.ts';
import { tokens } from './tokens.ts';
import { tracking } from './tracking.ts';
import { surveys } from './surveys.ts';
import { training } from './training.ts';
import { unitApprovals } from './unit-approvals.ts';
import { units } from './units.ts';
import { verify } from './verify.ts';
import { consents } from './consents.ts';
import { impact } from './impact.ts';
import { impactDue } from './impact-due.ts';
import { retention } from './retention.ts';
import { dataBreaches } from './data-breaches.ts';
import { dataRequests } from './data-requests.ts';
import { personalData } from './personal-data.ts';
import { personalTabs } from './personal-tabs.ts';
import { personalColumns } from './personal-columns.ts';
import { personalTables } from './personal-tables.ts';
import { peopleSearch } from './people-search.ts';
import { postAccounts } from './post-accounts.ts';
import { posts } from './posts.ts';
import { webhooks } from './webhooks.ts';
import { votes } from './votes.ts';

export const vi = {
	accounts,
	invitationPage,
	invitations,
	mendAccount,
	newKeepers,
	peopleGroup,
	passkeys,
	confirmBySso,
	signOn,
	ssoUnknown,
	activities,
	archive,
	api,
	approvals,
	auditLog,
	board,
	jobs,
	safety,
	benefits,
	backups,
	bookings,
	formGuard,
	openForms,
	calendar,
	concurrences,
	consolidations,
	consultations,
	corrections,
	coverage,
	dialogueStandings,
	dialogues,
	criticisms,
	directives,
	disclosures,
	dispatch,
	disseminations,
	documents,
	drafts,
	evidence,
	feedback,
	fileLimits,
	forms,
	home,
	dutySessions,
	inspections,
	issuing,
	levels,
	models,
	members,
	movements,
	ownPlans,
	paperMetadata,
	paperStyle,
	people,
	plans,
	promises,
	receptions,
	questionnaires,
	registers,
	relations,
	reliefs,
	reorganisations,
	reminders,
	renewals,
	reports,
	revisions,
	sendings,
	shell,
	signatures,
	situation,
	signers,
	slogans,
	staffVoice,
	standing,
	submissions,
	supervision,
	tokens,
	tracking,
	surveys,
	training,
	unitLinks,
	unitApprovals,
	units,
	verify,
	consents,
	impact,
	impactDue,
	retention,
	dataBreaches,
	dataRequests,
	personalData,
	personalTabs,
	personalColumns,
	personalTables,
	peopleSearch,
	postAccounts,
	posts,
	webhooks,
	votes
};
