// Names that a widget might have taken.
var stackUp = { mine: true };
var StackUp = "mine too";
var stack_up = 1;
var Widget = 2;
var engine = 3;
