"""English given names that are nearly always a man's or nearly always a woman's, with the pronoun they call for."""

from . import words

_HE = words(
    "aaron adam alan albert alex alexander alfred allen andrew andy anthony antonio arnold arthur barack barry ben "
    "benjamin bernard bernie bill billy bob bobby brad bradley brandon brian bruce bryan carl carlos charles charlie "
    "chris christopher chuck clarence cory craig curtis dale dan daniel dave david dean dennis derek dick don donald "
    "doug douglas dwight earl ed eddie edward edwin eric ernest eugene evan francis frank franklin fred frederick gary "
    "gene george gerald glen glenn gordon graham greg gregory harold harry harvey henry herbert howard hugh ian isaac "
    "ivan jack jacob jake james jared jason jay jeff jeffrey jeremy jerome jerry jim jimmy joe joel john johnny jon "
    "jonathan jose joseph josh joshua juan justin karl keith ken kenneth kevin kurt kyle larry lawrence leo leon "
    "leonard lewis lloyd louis luis luke marco marcus mario mark martin marvin matt matthew maurice max melvin michael "
    "miguel mike mitch mitt mohammed nathan neal neil newt nicholas nick noah norman oscar otis patrick paul pedro "
    "pete peter phil philip phillip rafael ralph rand randy ray raymond reggie rich richard rick rob robert rodney "
    "roger "
    "roland ron ronald roy rudy russell ryan sam samuel scott sean seth sidney simon stanley stephen steve steven "
    "stuart ted terrence theodore thomas tim timothy todd tom tommy tony travis trent trey vernon victor vincent "
    "vladimir walt walter warren wayne william willie xavier zachary"
)
_SHE = words(
    "abigail agnes alice alicia allison amanda amber amelia amy andrea angela anita ann anna anne annette april "
    "ashley audrey barbara becky belinda bernadette beth betty beverly bonnie brenda bridget brittany camille candace "
    "carla carly carmen carol carolina caroline carolyn catherine cathy charlotte cheryl christina christine cindy "
    "claire clara claudia colleen connie crystal cynthia daisy dawn deborah debra debbie denise diana diane donna "
    "dorothy edith eileen elaine eleanor elena elizabeth ella ellen emily emma erica erin esther eva evelyn fiona "
    "florence frances gabrielle gail gina gladys glenda gloria grace gwen hannah harriet hazel heather heidi helen "
    "hillary holly huma irene isabel ivanka jackie jacqueline jane janet janice jean jeanne jenna jennifer jenny "
    "jessica jill joan joann joanna joyce juanita judith judy julia julie june kamala karen kate katherine kathleen "
    "kathryn kathy katie kayla kellyanne kimberly kirsten kristen kristin laura lauren laurie leah lena lillian lily "
    "linda lisa lois loretta lori lorraine louise lucille lucy lydia madeline marcia margaret maria marie marilyn "
    "marjorie martha mary maureen megan melania melanie melissa meredith michelle mildred molly monica nancy naomi "
    "natalie nicole nina nora norma olivia pamela patricia patty paula peggy penny phyllis priscilla rachel rebecca "
    "regina renee rhonda rita roberta rosa rose rosemary roxanne ruth sally samantha sandra sara sarah shannon sharon "
    "sheila shirley sonia sophia stacy stephanie sue susan suzanne sylvia tamara tammy tanya tara teresa theresa "
    "tiffany tina valerie vanessa vera veronica vicki victoria virginia vivian wanda wendy whitney yolanda yvonne"
)

GIVEN_NAMES = dict.fromkeys(_HE, "he") | dict.fromkeys(_SHE, "she")
