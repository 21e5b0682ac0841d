extension StopWords {
  /// Function words of English, folded.
  static let english = """
    a about above after again against all almost along already also although always am among an and another
    any anybody anyone anything are aren't around as at away be because been before being below between both
    but by can can't cannot could couldn't did didn't do does doesn't doing don't down during each either
    else er even ever every everybody everyone everything few for from had hadn't has hasn't have haven't
    having he he'd he'll he's her here hers herself him himself his hmm how i i'd i'll i'm i've if in into
    is isn't it it'd it'll it's its itself just let's many may maybe me might mine mm more most much must my
    myself neither no nobody nor not nothing of off oh ok okay on once only onto or other others ought our
    ours ourselves out over own perhaps quite rather really shall she she'd she'll she's should shouldn't
    since so some somebody someone something still such than that that'll that's the their theirs them
    themselves then there there's these they they'd they'll they're they've this those though through to too
    uh um under until up upon us very was wasn't we we'd we'll we're we've well were weren't what what's
    when where whether which while who who's whom whose why will with within without won't would wouldn't
    yeah yes yet you you'd you'll you're you've your yours yourself yourselves
    """
}
