import { acceptsEpisode } from "../accept/accept-episode.ts";
import { type ParseSource, parse } from "../parse.ts";
import { ToolworldError } from "../toolworld-error.ts";
import { type Episode, episodeSchema } from "./episode.ts";

/**
 * Reads an episode from its JSON text, as `episodeSchema` would and several times quicker.
 *
 * @throws ToolworldError of type `invalid-episode` when the text is no JSON or no episode.
 */
export function readEpisode(text: string, source: Omit<ParseSource, "what">): Episode {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new ToolworldError({
      room: source.room,
      type: "invalid-episode",
      message: `${source.from ? `${source.from}: ` : ""}not a valid episode: the text is not JSON`,
      cause,
    });
  }
  return acceptsEpisode(value) ? value : parse(episodeSchema, value, { ...source, what: "episode" });
}
