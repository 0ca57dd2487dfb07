import type { Migration } from 'kysely/migration';
import * as ground from './001-ground.ts';
import * as documents from './002-documents.ts';
import * as plans from './003-plans.ts';
import * as submissions from './004-submissions.ts';
import * as consolidations from './005-consolidations.ts';
import * as personalKeys from './006-personal-keys.ts';
import * as fileSweeps from './007-file-sweeps.ts';
import * as revisions from './008-revisions.ts';
import * as ruleSwitches from './009-rule-switches.ts';
import * as answersTogether from './010-answers-together.ts';
import * as documentRelations from './011-document-relations.ts';
import * as frozenPdf from './012-frozen-pdf.ts';
import * as issuing from './013-issuing.ts';
import * as signatures from './014-signatures.ts';
import * as dispatch from './015-dispatch.ts';
import * as approvals from './016-approvals.ts';
import * as drafts from './017-drafts.ts';
import * as packages from './019-packages.ts';
import * as calendarYears from './020-calendar-years.ts';
import * as draftApprovals from './020-draft-approvals.ts';
import * as dutyReports from './020-duty-reports.ts';
import * as clerk from './021-clerk.ts';
import * as packageSendings from './021-package-sendings.ts';
import * as relief from './021-relief.ts';
import * as sendingMistakes from './021-sending-mistakes.ts';
import * as supplements from './022-supplements.ts';
import * as verifyCode from './022-verify-code.ts';
import * as howReturned from './023-how-returned.ts';
import * as letterNamed from './024-letter-names.ts';
import * as reminders from './030-reminders.ts';
import * as callsAndGroupMessages from './031-calls-and-group-messages.ts';
import * as calendarFeeds from './032-calendar-feeds.ts';
import * as droppedFiles from './033-dropped-files.ts';
import * as activities from './036-activities.ts';
import * as evidence from './037-evidence.ts';
import * as results from './039-results.ts';
import * as resultOutlines from './040-result-outlines.ts';
import * as reorganisations from './046-reorganisations.ts';
import * as draftDirectives from './047-draft-directives.ts';
import * as frozenMarks from './048-frozen-marks.ts';
import * as draftCertificates from './049-draft-certificates.ts';
import * as earlierRows from './050-earlier-rows.ts';
import * as outgoingMetadata from './050-outgoing-metadata.ts';
import * as unitApprovals from './051-unit-approvals.ts';
import * as formVersions from './052-form-versions.ts';
import * as levels from './054-levels.ts';
import * as sharedRows from './055-shared-rows.ts';
import * as rowCounts from './056-row-counts.ts';
import * as standingDuties from './058-standing-duties.ts';
import * as disseminations from './059-disseminations.ts';
import * as inspections from './060-inspections.ts';
import * as digests from './063-digests.ts';
import * as phonesAndZalo from './064-phones-and-zalo.ts';
import * as paperStyles from './067-paper-styles.ts';
import * as incomingMetadata from './068-incoming-metadata.ts';
import * as actsFrom from './069-acts-from.ts';
import * as earlierMarks from './070-earlier-marks.ts';
import * as traceAndPages from './071-trace-and-pages.ts';
import * as dutySessions from './075-duty-sessions.ts';
import * as inspectionChanges from './076-inspection-changes.ts';
import * as resultSendings from './079-result-sendings.ts';
import * as trainingGuides from './080-training-guides.ts';
import * as peopleSite from './082-people-site.ts';
import * as slogans from './083-slogans.ts';
import * as feedback from './084-feedback.ts';
import * as situationNotes from './085-situation-notes.ts';
import * as votes from './088-votes.ts';
import * as dialogues from './089-dialogues.ts';
import * as dialogueSeats from './090-dialogue-seats.ts';
import * as receptions from './091-receptions.ts';
import * as supervision from './092-supervision.ts';
import * as criticisms from './093-criticisms.ts';
import * as surveys from './094-surveys.ts';
import * as surveyBatches from './095-survey-batches.ts';
import * as questionnaires from './096-questionnaires.ts';
import * as movements from './097-movements.ts';
import * as bookings from './098-bookings.ts';
import * as disclosures from './099-disclosures.ts';
import * as staffVoices from './100-staff-voices.ts';
import * as consultations from './101-consultations.ts';
import * as posts from './102-posts.ts';
import * as searchOfThePeople from './103-search-of-the-people.ts';
import * as searchKeys from './104-search-keys.ts';
import * as receptionPlans from './105-reception-plans.ts';
import * as namesakesOfMovements from './106-namesakes-of-movements.ts';
import * as stoppedMovements from './107-stopped-movements.ts';
import * as openForms from './108-open-forms.ts';
import * as alikeWords from './109-alike-words.ts';
import * as postsByThemselves from './110-posts-by-themselves.ts';
import * as countedPublicity from './111-counted-publicity.ts';
import * as promises from './112-promises.ts';
import * as models from './113-models.ts';
import * as benefitNotes from './114-benefit-notes.ts';
import * as owedToPeople from './115-owed-to-people.ts';
import * as notesAndPresses from './116-notes-and-presses.ts';
import * as identity from './117-identity.ts';
import * as secondFactor from './118-second-factor.ts';
import * as auditors from './120-auditors.ts';
import * as backups from './122-backups.ts';
import * as apiTokens from './124-api-tokens.ts';
import * as webhooks from './125-webhooks.ts';
import * as invitations from './129-invitations.ts';
import * as entryRequests from './130-entry-requests.ts';
import * as concurrences from './131-concurrences.ts';
import * as personalPurposes from './134-personal-purposes.ts';
import * as dataRequests from './135-data-requests.ts';
import * as dataBreaches from './136-data-breaches.ts';
import * as retention from './137-retention.ts';
import * as consents from './138-consents.ts';
import * as impactAssessments from './139-impact-assessments.ts';
import * as seenSteps from './140-seen-steps.ts';
import * as countedTries from './144-counted-tries.ts';
import * as sealedContacts from './150-sealed-contacts.ts';
import * as sealedMailboxesOfNewcomers from './151-sealed-mailboxes-of-newcomers.ts';
import * as agreementsUsedOnce from './154-agreements-used-once.ts';
import * as newcomers from './155-newcomers.ts';
import * as impactReviews from './157-impact-reviews.ts';
import * as oneAnswerAtATime from './158-one-answer-at-a-time.ts';
import * as namesInCapitals from './159-names-in-capitals.ts';

/** In order, by name. Append; never change one that has been released. */
export const migrations: Record<string, Migration> = {
	'001-ground': ground,
	'002-documents': documents,
	'003-plans': plans,
	'004-submissions': submissions,
	'005-consolidations': consolidations,
	'006-personal-keys': personalKeys,
	'007-file-sweeps': fileSweeps,
	'008-revisions': revisions,
	'009-rule-switches': ruleSwitches,
	'010-answers-together': answersTogether,
	'011-document-relations': documentRelations,
	'012-frozen-pdf': frozenPdf,
	'013-issuing': issuing,
	'014-signatures': signatures,
	'015-dispatch': dispatch,
	'016-approvals': approvals,
	'017-drafts': drafts,
	'019-packages': packages,
	'020-calendar-years': calendarYears,
	'020-draft-approvals': draftApprovals,
	'020-duty-reports': dutyReports,
	'021-clerk': clerk,
	'021-package-sendings': packageSendings,
	'021-relief': relief,
	'021-sending-mistakes': sendingMistakes,
	'022-supplements': supplements,
	'022-verify-code': verifyCode,
	'023-how-returned': howReturned,
	'024-letter-names': letterNamed,
	'030-reminders': reminders,
	'031-calls-and-group-messages': callsAndGroupMessages,
	'032-calendar-feeds': calendarFeeds,
	'033-dropped-files': droppedFiles,
	'036-activities': activities,
	'037-evidence': evidence,
	'039-results': results,
	'040-result-outlines': resultOutlines,
	'046-reorganisations': reorganisations,
	'047-draft-directives': draftDirectives,
	'048-frozen-marks': frozenMarks,
	'049-draft-certificates': draftCertificates,
	'050-earlier-rows': earlierRows,
	'050-outgoing-metadata': outgoingMetadata,
	'051-unit-approvals': unitApprovals,
	'052-form-versions': formVersions,
	'054-levels': levels,
	'055-shared-rows': sharedRows,
	'056-row-counts': rowCounts,
	'058-standing-duties': standingDuties,
	'059-disseminations': disseminations,
	'060-inspections': inspections,
	'063-digests': digests,
	'064-phones-and-zalo': phonesAndZalo,
	'067-paper-styles': paperStyles,
	'068-incoming-metadata': incomingMetadata,
	'069-acts-from': actsFrom,
	'070-earlier-marks': earlierMarks,
	'071-trace-and-pages': traceAndPages,
	'075-duty-sessions': dutySessions,
	'076-inspection-changes': inspectionChanges,
	'079-result-sendings': resultSendings,
	'080-training-guides': trainingGuides,
	'082-people-site': peopleSite,
	'083-slogans': slogans,
	'084-feedback': feedback,
	'085-situation-notes': situationNotes,
	'088-votes': votes,
	'089-dialogues': dialogues,
	'090-dialogue-seats': dialogueSeats,
	'091-receptions': receptions,
	'092-supervision': supervision,
	'093-criticisms': criticisms,
	'094-surveys': surveys,
	'095-survey-batches': surveyBatches,
	'096-questionnaires': questionnaires,
	'097-movements': movements,
	'098-bookings': bookings,
	'099-disclosures': disclosures,
	'100-staff-voices': staffVoices,
	'101-consultations': consultations,
	'102-posts': posts,
	'103-search-of-the-people': searchOfThePeople,
	'104-search-keys': searchKeys,
	'105-reception-plans': receptionPlans,
	'106-namesakes-of-movements': namesakesOfMovements,
	'107-stopped-movements': stoppedMovements,
	'108-open-forms': openForms,
	'109-alike-words': alikeWords,
	'110-posts-by-themselves': postsByThemselves,
	'111-counted-publicity': countedPublicity,
	'112-promises': promises,
	'113-models': models,
	'114-benefit-notes': benefitNotes,
	'115-owed-to-people': owedToPeople,
	'116-notes-and-presses': notesAndPresses,
	'117-identity': identity,
	'118-second-factor': secondFactor,
	'120-auditors': auditors,
	'122-backups': backups,
	'124-api-tokens': apiTokens,
	'125-webhooks': webhooks,
	'129-invitations': invitations,
	'130-entry-requests': entryRequests,
	'131-concurrences': concurrences,
	'134-personal-purposes': personalPurposes,
	'135-data-requests': dataRequests,
	'136-data-breaches': dataBreaches,
	'137-retention': retention,
	'138-consents': consents,
	'139-impact-assessments': impactAssessments,
	'140-seen-steps': seenSteps,
	'144-counted-tries': countedTries,
	'150-sealed-contacts': sealedContacts,
	'151-sealed-mailboxes-of-newcomers': sealedMailboxesOfNewcomers,
	'154-agreements-used-once': agreementsUsedOnce,
	'155-newcomers': newcomers,
	'157-impact-reviews': impactReviews,
	'158-one-answer-at-a-time': oneAnswerAtATime,
	'159-names-in-capitals': namesInCapitals
};
