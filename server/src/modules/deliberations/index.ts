import type { Application } from "../../platform/application.ts";
import type { Notify } from "../notifications/index.ts";
import { answerNotices } from "./answer-notices.ts";
import { answerObjection } from "./answer-objection.ts";
import { checkProcedure } from "./check-procedure.ts";
import { closeUnsupportedTopics } from "./close-unsupported-topics.ts";
import { completeStage } from "./complete-stage.ts";
import { draftStageVote } from "./draft-stage-vote.ts";
import { followTopic } from "./follow-topic.ts";
import { giveTask } from "./give-task.ts";
import { linkMeeting } from "./link-meeting.ts";
import { linkVote } from "./link-vote.ts";
import { listDeliberations } from "./list-deliberations.ts";
import { listOwnCouncils } from "./list-own-councils.ts";
import { listOwnPlaces } from "./list-own-places.ts";
import { listProcedures } from "./list-procedures.ts";
import { listPublicTopics } from "./list-public-topics.ts";
import { listStageMeetings } from "./list-stage-meetings.ts";
import { listStageVotes } from "./list-stage-votes.ts";
import { listSupportRules } from "./list-support-rules.ts";
import { liveDeliberations } from "./live-deliberations.ts";
import { loadProcedures } from "./load-procedures.ts";
import { noteCommitteeTold } from "./note-committee-told.ts";
import { noteTaskDone } from "./note-task-done.ts";
import { objectToPublication } from "./object-to-publication.ts";
import { planStageMeeting } from "./plan-stage-meeting.ts";
import { publishStage } from "./publish-stage.ts";
import { putProcedure } from "./put-procedure.ts";
import { raiseTopic } from "./raise-topic.ts";
import { recordSitting } from "./record-sitting.ts";
import { refuseTopic } from "./refuse-topic.ts";
import { releaseTopic } from "./release-topic.ts";
import { remindUnansweredTopics } from "./remind-unanswered-topics.ts";
import { rewriteTopic } from "./rewrite-topic.ts";
import { sendTopicBack } from "./send-topic-back.ts";
import { setSupportRule } from "./set-support-rule.ts";
import { showDeliberation } from "./show-deliberation.ts";
import { showProcedure } from "./show-procedure.ts";
import { showPublicTopic } from "./show-public-topic.ts";
import { showPublicationPhoto } from "./show-publication-photo.ts";
import { supportTopic } from "./support-topic.ts";
import { takeUpTopic } from "./take-up-topic.ts";
import { tellAnswerOwed } from "./tell-answer-owed.ts";
import { tellTopicNews } from "./tell-topic-news.ts";
import { topicNotices } from "./topic-notices.ts";
import { unfollowTopic } from "./unfollow-topic.ts";
import { withdrawSupport } from "./withdraw-support.ts";
import { withdrawTopic } from "./withdraw-topic.ts";

/** @param notify the door of the notifications */
export function registerDeliberations(linli: Application, { notify }: { notify: Notify }): void {
  linli.operations.add(
    listDeliberations,
    showDeliberation,
    listPublicTopics,
    showPublicTopic,
    listOwnPlaces,
    listOwnCouncils,
  );
  linli.operations.add(raiseTopic, rewriteTopic, withdrawTopic, releaseTopic, sendTopicBack);
  linli.operations.add(supportTopic, withdrawSupport, followTopic, unfollowTopic, takeUpTopic, refuseTopic);
  linli.operations.add(
    listStageMeetings,
    planStageMeeting,
    linkMeeting,
    recordSitting,
    listStageVotes,
    draftStageVote,
    linkVote,
    noteCommitteeTold,
    publishStage,
    showPublicationPhoto,
    completeStage,
  );
  linli.operations.add(objectToPublication, answerObjection, giveTask);
  linli.operations.add(listProcedures, showProcedure, checkProcedure, putProcedure, listSupportRules, setSupportRule);
  linli.jobs.add(loadProcedures, closeUnsupportedTopics, remindUnansweredTopics, noteTaskDone);
  linli.jobs.add(tellTopicNews(notify), tellAnswerOwed(notify));
  linli.react("decision-task.finished", noteTaskDone);
  linli.every("10 * * * *", closeUnsupportedTopics);
  linli.every("12 * * * *", remindUnansweredTopics);
  linli.notices.add(...topicNotices);
  linli.notices.add(...answerNotices);
  linli.live.add(liveDeliberations);
}
