class Bare {}
