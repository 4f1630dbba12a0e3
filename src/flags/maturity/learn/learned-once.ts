import { counted } from "../../../document/words.ts";
import { lessonsTold } from "../lessons-told.ts";
import { repeatedLessons } from "../repeated-lessons.ts";
import { cannotTell, judged, type Sign } from "../sign.ts";

export const learnedOnce: Sign = {
  id: "learned-once",
  stage: "learn",
  title: "No lesson is learned twice",
  next: "Before a team plans, search the library with okr learning search for what others have found out already.",
  judge({ evidence }) {
    const lessons = lessonsTold(evidence);
    if (lessons.length < 2) return cannotTell("too few lessons on record");
    const repeated = repeatedLessons(evidence);
    const of = counted(lessons.length, "lesson");
    return judged(
      repeated.length === 0,
      repeated.length === 0 ? `${of}, none of them twice` : `${repeated.length} of ${of} came again`,
      {
        lessons: lessons.length,
        repeated: repeated.map(({ first, again }) => ({ first: first.file, again: again.file })),
      },
    );
  },
};
