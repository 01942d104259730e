import { FEATURES, featuresOf, normaliseWord, seeWords } from './tagger-features.ts';
import { taggerModel, type TaggerModel } from './tagger-model.ts';

/** Universal part of speech and Penn tag, as in UD English EWT. */
export interface Tag {
  readonly upos: string;
  readonly xpos: string;
}

function indexOfBest(scores: Int32Array): number {
  let best = 0;
  for (let label = 1; label < scores.length; label++) if ((scores[label] ?? 0) > (scores[best] ?? 0)) best = label;
  return best;
}

/** The part of speech of each word of one sentence, by an averaged perceptron from left to right. */
export function tagWords(forms: readonly string[], model: TaggerModel = taggerModel()): Tag[] {
  const words = seeWords(forms, model.known);
  const scores = new Int32Array(model.labels.length);
  const features = new Int32Array(FEATURES);
  let tag1 = -2;
  let tag2 = -2;
  return forms.map((form, at) => {
    let tag = model.fixed.get(normaliseWord(form)) ?? -1;
    if (tag < 0) {
      featuresOf(words, at, tag1, tag2, features);
      scores.fill(0);
      for (const feature of features) model.addWeights(feature, scores);
      tag = indexOfBest(scores);
    }
    tag2 = tag1;
    tag1 = tag;
    return model.labels[tag] ?? { upos: 'X', xpos: 'FW' };
  });
}
